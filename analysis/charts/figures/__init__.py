"""Frame in, Plotly figure out: one module for each family of figures."""
