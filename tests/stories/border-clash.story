# Two versions of one clash: neither is the report's own.
report  ../../examples/05-border-clash.txt
should  AZE ASSAULT *    *         by ministry
should  ARM ASSAULT AZE  *         by ministry
should  RUS REQUEST *    asserted
should  FRA ACCUSE AZE   asserted
should  AZE ACCUSE FRA   asserted   # a summoned ambassador
should  ARM CONSULT RUS+FRA asserted
should  ARM REQUEST FRA  *         by office
should  TUR ACCUSE ARM   asserted
should  EUR MOBILIZE *   future
never   AZE ASSAULT ARM  asserted  by -
never   ARM ASSAULT AZE  asserted  by -
