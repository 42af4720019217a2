package org.yuegang.liaison.incident.notice;

/** Whether the product is on the market of the other side. */
public enum OnOtherSide {

	YES, POSSIBLE, NO, UNKNOWN

}
