"""What a person sees and touches. PySide6 lives only here."""
