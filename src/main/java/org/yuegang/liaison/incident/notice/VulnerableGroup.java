package org.yuegang.liaison.incident.notice;

/** Who is more at risk than others. */
public enum VulnerableGroup {

	INFANTS, CHILDREN, PREGNANT, ELDERLY, IMMUNOCOMPROMISED, ALLERGIC

}
