"""What the program knows: its vocabulary (pure), its records, and how the register grew."""
