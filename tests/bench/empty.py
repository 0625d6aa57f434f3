"""The emptiest Streamlit app that has a title and a switch, to measure the dashboard against."""

import streamlit as st

st.title("Empty")
st.checkbox("Switch", key="switch")
st.text("on" if st.session_state.switch else "off")
