report  ../../examples/04-bread-protest.txt
should  * PROTEST * asserted
should  * COERCE * *               by spokesman
should  * REQUEST TUN asserted
should  NGO ACCUSE * asserted
should  * REQUEST * asserted
should  DZA AID * alleged
never   * PROTEST * asserted       by leader
never   DZA AID * asserted
# Police, opposition and president of a report from Tunis about Tunis
must    TUN:COP ASSAULT * asserted
must    TUN:OPP ACCUSE TUN:GOV asserted
