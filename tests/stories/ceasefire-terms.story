# A truce that hangs on a condition, promises, and a threat.
report  ../../examples/09-ceasefire-terms.txt
should  * RETREAT * *
should  SAU RETREAT * *            by Saudi
should  * THREATEN * *
should  IRN SUPPORT * asserted
should  OMN CONSULT * *
should  YEM AGREE * *
should  * ASSAULT * *              by workers
never   SAU RETREAT * asserted     by -
