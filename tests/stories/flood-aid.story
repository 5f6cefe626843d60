report  ../../examples/07-flood-aid.txt
should  JPN AID BGD asserted
should  IND AID * asserted
should  SAU AGREE * *
should  BGD REQUEST UNO asserted
should  * ACCUSE BGD:GOV asserted
should  MMR REJECT * *             by pilots
never   CHN AID * asserted
never   EUR CONSULT * asserted
