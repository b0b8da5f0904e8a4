"""Viet Nam's bilateral defence dialogues: from press articles to a checked data package."""
