package org.yuegang.liaison.journal;

import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Officer;

/** The officer named in an act, as both sides read it: code, name and post at the time of the act. */
public record Signatory(String code, BilingualText name, BilingualText post) {

	public static Signatory of(Officer officer) {
		return new Signatory(officer.code(), officer.name(), officer.post());
	}

}
