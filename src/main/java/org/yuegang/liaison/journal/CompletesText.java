package org.yuegang.liaison.journal;

import java.time.Instant;

import org.yuegang.liaison.system.BilingualText;

/**
 * Port: drafts the text that an act came without. The draft is made where it is shown and kept nowhere: what was signed
 * stays what it was.
 */
public interface CompletesText {

	/** @param at the day whose words are used */
	BilingualText completed(BilingualText text, Instant at);

}
