package org.yuegang.liaison.incident.notice;

/** Where the product was meant to go: to the other side (供港／供粤), the own market (內銷), or not known. */
public enum Supplied {

	SUPPLIED_TO_OTHER_SIDE,
	/** 來自對方: made or exported by the other side, found here. */
	CAME_FROM_OTHER_SIDE, OWN_MARKET,
	/** 過境: on its way through, for neither market. */
	IN_TRANSIT, UNKNOWN

}
