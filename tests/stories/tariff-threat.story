report  ../../examples/02-tariff-threat.txt
should  CAN THREATEN BRA asserted
should  BRA REJECT CAN asserted
should  BRA ACCUSE CAN asserted
should  CAN REQUEST IGO asserted
should  MEX AGREE * asserted
should  EUR REQUEST * asserted
should  ARG SUPPORT BRA asserted
never   CAN SANCTION BRA asserted
never   BRA SANCTION CAN asserted
