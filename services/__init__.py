"""The office: commands that write, queries that read, the register and its journal."""
