package org.yuegang.liaison.incident.notice;

/** Why a notice needs care. Names of patients and complainants never stand in one at all. */
public enum ConfidentialityFlag {

	PERSONAL_DATA, TRADE_SECRET, INVESTIGATION, WHISTLE_BLOWER

}
