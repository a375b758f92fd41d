"""Papers that can be finished in WPS or Word: the same composed blocks, written as .docx.

A second renderer of the blocks of ``reports.house``, not a second set of forms. It names the
typefaces an office has (仿宋, 黑体, 宋体, 方正小标宋简体; forms.md 2.1); the PDF embeds its own.
"""
