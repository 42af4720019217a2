package org.yuegang.liaison.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.yuegang.liaison.system.Misconfigured;

class ContactsTests {

	private static final Instant EVENING = Instant.parse("2026-11-30T15:59:59Z");

	@Test
	void takesTheLineThatIsInForceAtTheMoment() {
		Contacts contacts = contacts("""
				contacts:
				  HK:
				    - {from: 2026-12-01, phone: "+852 0000 0002"}
				    - {from: 2015-09-09, phone: "+852 0000 0001"}
				""");
		assertThat(contacts.of("HK", EVENING)).map(Contact::phone).contains("+852 0000 0001");
		assertThat(contacts.of("HK", EVENING.plusSeconds(1))).map(Contact::phone).contains("+852 0000 0002");
		assertThat(contacts.of("GD", EVENING)).isEmpty();
	}

	@Test
	void knowsNobodysLineWithoutAFile() {
		assertThat(new Contacts(null).of("HK", EVENING)).isEmpty();
	}

	@Test
	void refusesAFileItCannotReadInWordsThatSayWhatToDo() {
		assertThatThrownBy(() -> contacts("contacts: {HK: [{telephone: x}]}")).isInstanceOf(Misconfigured.class)
			.hasMessageContaining("correct the file or liaison.contacts");
	}

	private static Contacts contacts(String yaml) {
		return new Contacts(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the test's text"));
	}

}
