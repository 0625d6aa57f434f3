"""What pages ask of a corpus: small frames, each from a Selection, one module for a page or a family of panels."""
