"""名册: bodies with their mediators, estates, people and organisations, listed, added, changed."""
