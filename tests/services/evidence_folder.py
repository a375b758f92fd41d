"""Files as they lie about, and what the evidence folder of a register holds."""


def files(register):
    folder = register.folder / "evidence"
    return sorted(one.name for one in folder.rglob("*") if one.is_file())


def file(folder, content, name="车位.jpg"):
    made = folder / name
    made.write_bytes(content)
    return made
