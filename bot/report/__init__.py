"""The page for a physio as a PDF. What it says is decided in the coach; here it is laid out."""
