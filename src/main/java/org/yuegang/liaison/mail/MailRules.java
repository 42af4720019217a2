package org.yuegang.liaison.mail;

import java.util.List;

/**
 * Port: who of a side is written to about which act of a feature, and what is asked of them. Each node reads it for
 * its own officers only. The steps of a ladder are no feature's: whom they call stands in the duty.
 */
@FunctionalInterface
public interface MailRules {

	List<MailRule> rules();

}
