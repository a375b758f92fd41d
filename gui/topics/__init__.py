"""议题: the topics of the directors' association, their meetings, and what each estate decides."""
