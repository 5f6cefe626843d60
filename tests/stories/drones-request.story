# An unnamed-source scoop with a denial that is none, and one that is.
report  ../../examples/03-drones-request.txt
should  SDN REQUEST TUR  *         by officials
should  SDN REQUEST *    denied    by army
should  USA THREATEN *   *
should  USA SANCTION *   *
should  *   ASSAULT  *   *         by United Nations
should  UNO ACCUSE SDN   *
should  EGY AGREE  *     *         by person
should  SDN CONSULT TUR  *         by diplomat
never   SDN REQUEST TUR  asserted  by -
never   TUR AID SDN      asserted  by -
never   USA SANCTION *   asserted  by -
never   *   ASSAULT  *   asserted  by -
# The desk in London makes nobody British.
never   GBR * * *
never   * * GBR *
never   GBR:GOV * * *
never   GBR:REB * * *
