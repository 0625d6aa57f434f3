"""Exports of newspaper databases: LexisNexis, Nexis Uni, Factiva, ProQuest, Europresse."""
