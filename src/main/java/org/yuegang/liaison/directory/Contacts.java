package org.yuegang.liaison.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The duty lines of both units, as the two sides have told them to each other: dated data of its own file, because
 * none is public and none is shipped. Without the file nobody's is known.
 */
@Component
public class Contacts {

	private final Map<String, List<Contact>> byUnit;

	Contacts(@Value("${liaison.contacts:#{null}}") @Nullable Resource contacts) {
		this.byUnit = contacts == null ? Map.of()
				: Units.read(contacts, ContactsFile.class, "contacts", "liaison.contacts").contacts();
	}

	/** The unit's contact in force at that moment, if one was told. */
	public Optional<Contact> of(String unit, Instant at) {
		return UnitsFile.Dated.inForce(this.byUnit.getOrDefault(unit, List.of()), Units.day(at));
	}

	record ContactsFile(Map<String, List<Contact>> contacts) {
	}

}
