package org.yuegang.liaison.system;

import java.util.Optional;

/** Port: who serves now. Asked for every request, so that an officer who serves no more is out at once. */
public interface ServingOfficers {

	Optional<Officer> find(String code);

	/** The officer wants pages and mail in this language from now on. */
	void speak(String code, Language language);

}
