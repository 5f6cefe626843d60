report  ../../examples/06-election-dispute.txt
should  ZMB REJECT * asserted
should  IGO SUPPORT * asserted
should  ZMB:COP COERCE * asserted
should  ZAF SUPPORT ZMB asserted
should  USA REQUEST * asserted
should  MWI AGREE * asserted
should  * ACCUSE * asserted
never   ZMB:COP ASSAULT * asserted
