package org.yuegang.liaison.system;

/** What an officer is appointed to do on their own side; an officer may hold several. */
public enum Role {

	/** 擬稿: writes notices and submits them. */
	DRAFTER,
	/** 核實: verifies, refutes, refers; never what they drafted themselves. */
	VERIFIER,
	/** 簽發: issues versions in the unit's name. */
	ISSUER,
	/** 聯絡員 (clause eight): acknowledges, returns, agrees to closures. */
	LIAISON_OFFICER,
	/** 值班: acknowledges at any hour. */
	DUTY_OFFICER,
	/** Head of the unit: is called at the third step of the ladder. */
	HEAD,
	/** Makes all acts of a meeting (clause six). */
	CONVENING_OFFICIAL,
	/** Reads everything of their side, changes nothing. */
	AUDITOR,
	/** Runs the node; holds no power over a case. */
	ADMINISTRATOR

}
