package org.yuegang.liaison.exchange;

/** Stands between the pump and its carrier, for drills and tests that cut or disturb the link. No property makes one. */
@FunctionalInterface
public interface CarrierDecorator {

	Carrier around(Carrier carrier);

}
