"""Labelled targets → a teacher, which says how likely each tone is towards any target; a small network learns from it.

The teacher is a sentence encoder (all-MiniLM-L6-v2) fine-tuned on the labelled targets. It is far too slow to be shipped. It alone needs
torch, transformers and tokenizers, which nothing at run time does.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy
from transformers import BertModel

from analysis.sentiment.odds import TONES, Floats
from analysis.sentiment.training.data import Record

_LONGEST = 160  # pieces of words of a text
_FROZEN = 2  # layers that stay as they are
_RATE = 5e-5
_HEAD_RATE = 8 * _RATE
_EPOCHS = 2
_BATCH = 24
_WARM = 0.08  # share of the steps in which the rates rise
_SMOOTHED = 0.05
_RARER = torch.tensor([1.0, 1.0, 1.25])  # favourable is labelled least
_HIDDEN = 256
_DROPPED = 0.1
_MIXED = 6.0  # texts of a batch differ in length by this at random
_UNLABELLED = -1


class Text(NamedTuple):
    """A text as the encoder reads it: pieces of words, and of each target the first and last piece and the tone."""

    pieces: list[int]
    targets: list[tuple[int, int, int]]


class Batch(NamedTuple):
    """Some texts padded to one length; targets one after the other."""

    texts: list[int]  # which texts
    pieces: torch.Tensor
    mask: torch.Tensor
    row: torch.Tensor  # of each target its text in the batch
    pool: torch.Tensor  # target x piece: what is averaged
    tone: torch.Tensor


class Teacher(torch.nn.Module):
    """The encoder, and a head on its first piece, the mean of the text and the mean of the target."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(_LONGEST)
        self.encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, local_files_only=True)
        width = self.encoder.config.hidden_size
        drop = torch.nn.Dropout(_DROPPED)
        self.head = torch.nn.Sequential(
            drop, torch.nn.Linear(3 * width, _HIDDEN), torch.nn.Tanh(), drop, torch.nn.Linear(_HIDDEN, len(TONES))
        )
        for frozen in (self.encoder.embeddings, *self.encoder.encoder.layer[:_FROZEN]):
            frozen.requires_grad_(requires_grad=False)

    def forward(self, batch: Batch) -> torch.Tensor:
        """Target x tone, before the softmax."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.encoder(batch.pieces, attention_mask=batch.mask).last_hidden_state
        states = states.float()
        shown = batch.mask[:, :, None].float()
        mean = (states * shown).sum(1) / shown.sum(1)
        target = torch.einsum("kt,ktd->kd", batch.pool, states[batch.row])
        scores: torch.Tensor = self.head(torch.cat([states[:, 0][batch.row], mean[batch.row], target], 1))
        return scores

    def text(self, record: Record) -> Text:
        """A text in pieces; a target past the longest length stands on the first piece."""
        read = self.tokenizer.encode(record["text"])
        found = []
        for target in record["targets"]:
            within = [at for at, (start, end) in enumerate(read.offsets) if start < min(end, target["end"]) and end > target["start"]]
            tone = TONES.index(target["tone"]) if "tone" in target else _UNLABELLED
            found.append((within[0], within[-1], tone) if within else (0, 0, tone))
        return Text(read.ids, found)


def taught(folder: Path, records: Sequence[Record], seed: int = 0) -> Teacher:
    """A teacher trained on the labelled targets of all records."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # the same sums in the same order
    teacher, chance = Teacher(folder), random.Random(seed)  # noqa: S311 - no secret
    texts = [teacher.text(record) for record in records]
    encoder = [weight for weight in teacher.encoder.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": _RATE}, {"params": teacher.head.parameters(), "lr": _HEAD_RATE}])
    steps = _EPOCHS * -(-len(texts) // _BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / steps / _WARM) * (1 - step / steps))
    teacher.train()
    for batch in (batch for _ in range(_EPOCHS) for batch in _batches(texts, chance)):
        loss = cross_entropy(teacher(batch), batch.tone, weight=_RARER, label_smoothing=_SMOOTHED)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimiser.step()
        schedule.step()
    return teacher


def told(teacher: Teacher, records: Sequence[Record]) -> Floats:
    """The probability of each tone towards each target of the records (target x tone)."""
    teacher.eval()
    texts = [teacher.text(record) for record in records]
    found: dict[int, Floats] = {}
    with torch.no_grad():
        for batch in _batches(texts):
            rows, told = batch.row.numpy(), torch.softmax(teacher(batch), 1).numpy().astype(np.float64)
            found |= {text: told[rows == place] for place, text in enumerate(batch.texts)}
    return np.concatenate([found[text] for text in range(len(texts))])


def _batches(texts: Sequence[Text], chance: random.Random | None = None) -> Iterator[Batch]:
    """The texts in batches of like length; by chance in another order each time."""
    length = [len(text.pieces) + (_MIXED * chance.random() if chance else 0) for text in texts]
    order = sorted(range(len(texts)), key=length.__getitem__)
    parts = [order[at : at + _BATCH] for at in range(0, len(order), _BATCH)]
    if chance:
        chance.shuffle(parts)
    yield from (_batch(part, [texts[place] for place in part]) for part in parts)


def _batch(places: list[int], texts: Sequence[Text]) -> Batch:
    """Texts side by side, the shorter ones padded."""
    width = max(len(text.pieces) for text in texts)
    pieces, mask = torch.zeros(len(texts), width, dtype=torch.long), torch.zeros(len(texts), width, dtype=torch.long)
    for row, text in enumerate(texts):
        pieces[row, : len(text.pieces)] = torch.tensor(text.pieces)
        mask[row, : len(text.pieces)] = 1
    rows = [row for row, text in enumerate(texts) for _ in text.targets]
    targets = [target for text in texts for target in text.targets]
    pool = torch.zeros(len(targets), width)
    for place, (first, last, _) in enumerate(targets):
        pool[place, first : last + 1] = 1 / (last - first + 1)
    return Batch(places, pieces, mask, torch.tensor(rows), pool, torch.tensor([tone for *_, tone in targets]))
