"""Sheets: everything a paper says, gathered once, frozen, masked before anything is laid out."""
