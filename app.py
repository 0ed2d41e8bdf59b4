"""What is served? `streamlit run app.py` starts the dashboard; everything here is only wired."""

import streamlit as st

from dashboard import assets, french, presenter_notes
from dashboard.server import health, home, starting_with
from pipeline.espaces import ready

app = st.App(
    "dashboard/shell.py",
    # What must be open before the first reader comes is given here, as callables.
    lifespan=starting_with(ready),
    routes=[health, home, *assets.routes(), *presenter_notes.routes()],
    middleware=[*french.middleware(), *assets.middleware()],
)
