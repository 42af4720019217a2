package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(LiaisonApplication.class);

	@Test
	void theModulesAreTheseAndNoOthers() {
		assertThat(this.modules.stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrder(
				"account", "attachment", "codelist", "deadline", "desk", "directory", "drill", "exchange", "incident", "journal",
				"launch", "lifecycle", "mail", "meeting", "request", "roster", "system", "trial");
	}

	@Test
	void eachKeepsToItsAllowedDependencies() {
		this.modules.verify();
	}

	@Test
	void theirClassesWereReallyRead() {
		assertThat(this.modules.getModuleByName("journal").map(ApplicationModule::getBasePackage)).isPresent();
		assertThat(this.modules.getModuleByType("org.yuegang.liaison.journal.Journal")).isPresent();
		assertThat(this.modules.getModuleByType("org.yuegang.liaison.system.web.ProblemWriter")).isPresent();
	}

}
