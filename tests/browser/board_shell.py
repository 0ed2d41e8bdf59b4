"""What does the browser test look at? One block of each kind, and a few fields of Streamlit's."""

import json
import pathlib

import streamlit as st

from dashboard import assets, board

st.set_page_config(
    page_title="Essai",
    page_icon=assets.PAGE_ICON,
    layout="wide",
    initial_sidebar_state=220,
)
text = pathlib.Path(__file__).with_name("board_payload.json").read_text(encoding="utf-8")
payload = json.loads(text)
blocks = {block.get("id"): block for block in payload["blocks"]}
st.title("Vue d'ensemble", anchor=False)
if st.checkbox("Année suivante"):
    blocks["dj"]["value"] = "50"
    blocks["types"]["figure"]["data"][0]["x"] = [1, 2, 3, 4, 5]
if st.checkbox("Figure illisible"):
    blocks["types"]["figure"]["data"] = 3
chosen = board.mount(json.dumps(payload), "essai")
st.text(f"Choix : {chosen.block} {chosen.key}" if chosen else "Aucun choix")
st.button("Fermer", on_click=board.close, args=("essai",))
st.file_uploader("Fichier", type=["csv"])
st.multiselect("Thèmes", ["Éducation", "Emploi"])
st.date_input("Jour", format="DD/MM/YYYY")
st.sidebar.caption("Données : démonstration")
