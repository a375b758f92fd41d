"""Tables that never held a row are known without being read."""

from models import records
from models.records.lists import RECORDS
from models.vocabulary.lists import declared
from services.kept import kept_tables
from services.queries import due_matters
from services.queries.due.listed import DATED
from tests import builders


def test_a_table_counts_from_its_first_row_even_when_it_is_taken_back(register):
    with register.reading() as reading:
        assert not {"case", "owners_vote"} & kept_tables(reading.connection)
    builders.case(register)
    with register.reading() as reading:
        kept = kept_tables(reading.connection)
    assert "case" in kept
    assert "owners_vote" not in kept


def test_every_table_with_keys_of_its_own_tells_its_last(register):
    """A table whose keys could be given again would never be known to hold a row.

    The profile is a single row that every register has.
    """
    with register.reading() as reading:
        made = reading.connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
        ).all()
    keyed = {name: sql for name, sql in made if "\tid INTEGER" in sql}
    assert keyed
    assert [name for name, sql in keyed.items() if "AUTOINCREMENT" not in sql] == [
        "register_profile"
    ]


def test_the_sources_of_the_day_name_the_tables_they_read():
    known = set(records.every().registry.metadata.tables)
    for tables, _module, _function in due_matters._SOURCES:
        assert tables <= known
    dated = {
        RECORDS[one.code].__tablename__
        for one in declared()
        if any(rule.klass in DATED for rule in one.due)
    }
    assert dated == due_matters.LISTED
