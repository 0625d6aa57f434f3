"""Starts the dashboard: `streamlit run app.py`."""

import pages

pages.run()
