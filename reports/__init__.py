"""What leaves the program as paper or file. reportlab and XlsxWriter live only here."""
