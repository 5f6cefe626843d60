report  ../../examples/01-river-talks.txt
should  LAO+THA CONSULT - asserted
should  LAO CONSULT THA asserted
should  THA REQUEST LAO *
should  KHM REQUEST LAO asserted
should  VNM ACCUSE * asserted
never   LAO SUPPORT THA asserted   by -
