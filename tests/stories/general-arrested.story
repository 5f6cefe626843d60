# An arrest that happened, and a release that is only called for.
report  ../../examples/08-general-arrested.txt
should  COL:COP COERCE * *
should  ESP COOPERATE COL *
should  NGO SUPPORT COL *
should  * ACCUSE * *               by lawyer
should  * REQUEST * asserted
never   * RETREAT * asserted
never   VEN REQUEST * asserted
