package org.yuegang.liaison.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

class OfficersTests {

	private static TestNode node;

	private static Officers officers;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK");
		officers = node.bean(Officers.class);
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void findsAnOfficerWithHisPostRolesAndLanguage() {
		Officer officer = officers.find("hk.issuer").orElseThrow();
		assertThat(officer.unit()).isEqualTo("HK");
		assertThat(officer.roles()).containsExactly(Role.ISSUER);
		assertThat(officer.language()).isEqualTo(Language.ZH_HANT_HK);
		assertThat(officer.post().zhHans()).isEqualTo("首席助理秘书长（食物）");
	}

	@Test
	void listsWhoHoldsARoleAndWhoIsDeputy() {
		assertThat(officers.holding(Role.DUTY_OFFICER)).extracting(Officer::code).containsExactly("hk.duty");
		assertThat(officers.deputies()).extracting(Officer::code).containsExactly("hk.liaison");
	}

	@Test
	void anOfficerWhoServesNoMoreIsNotFoundButStaysNamed() {
		Appointment head = officers.appointment("hk.head").orElseThrow();
		officers.put(new Appointment(head.officer(), head.mail(), head.phone(), false, false));
		assertThat(officers.find("hk.head")).isEmpty();
		assertThat(officers.holding(Role.HEAD)).isEmpty();
		assertThat(officers.appointment("hk.head").orElseThrow().officer()).isEqualTo(head.officer());
	}

}
