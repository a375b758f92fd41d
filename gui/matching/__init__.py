"""双向认领: needs, projects and resources side by side."""
