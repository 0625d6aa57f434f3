"""A corpus on disk: one Delta Lake table per kind of row and a manifest naming the versions that belong together. The only writer."""

from analysis.store.corrections import Correction, read_corrections
from analysis.store.home import check_name, corpus_folder, corpus_names, home
from analysis.store.manifest import Manifest, check_layout, damaged, manifests, read_manifest
from analysis.store.schema import SCHEMAS
from analysis.store.wordindex import open_index
from analysis.store.writer import Writer, open_writer

__all__ = [
    "SCHEMAS", "Correction", "Manifest", "Writer", "check_layout", "check_name", "corpus_folder", "corpus_names", "damaged", "home",
    "manifests", "open_index", "open_writer", "read_corrections", "read_manifest",
]  # fmt: skip
