package org.yuegang.liaison.deadline;

/** Who is called or written to at a step of the ladder. */
public enum Called {

	DEBTOR_DUTY_OFFICER, DEBTOR_DEPUTY, DEBTOR_LIAISON_OFFICER, DEBTOR_ISSUER, DEBTOR_HEAD, DEBTOR_CONVENING_OFFICIAL,
	CREDITOR_DUTY_OFFICER, CREDITOR_HEAD, CREDITOR_CONVENING_OFFICIAL;

	/** Whether it is the debtor's officer, not the creditor's. */
	public boolean isDebtors() {
		return name().startsWith("DEBTOR_");
	}

	/** The post alone, without whose it is: the end of the key of its words. */
	public String post() {
		return name().substring(name().indexOf('_') + 1);
	}

}
