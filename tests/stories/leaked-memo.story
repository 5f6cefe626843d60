report  ../../examples/10-leaked-memo.txt
should  SRB ACCUSE * *
should  EUR REQUEST SRB asserted
should  DEU REQUEST * asserted
should  HUN SUPPORT SRB asserted
should  * PROTEST * asserted
should  SRB CONSULT * *            by memo
never   SRB CONSULT * asserted     by -
