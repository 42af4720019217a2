package org.yuegang.liaison.desk.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuegang.liaison.system.NavigationItem;
import org.yuegang.liaison.system.Role;

/** What the desk adds to the navigation on every page: itself, the way to file, the requests and the meetings. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

	@Bean
	NavigationItem deskItem() {
		return NavigationItem.of(10, "/", "nav.desk");
	}

	@Bean
	NavigationItem fileItem() {
		return new NavigationItem(20, "/incidents/new", "nav.file", Set.of(Role.DRAFTER, Role.VERIFIER, Role.ISSUER));
	}

	@Bean
	NavigationItem requestsItem() {
		return NavigationItem.of(25, "/requests", "nav.requests");
	}

	@Bean
	NavigationItem meetingsItem() {
		return NavigationItem.of(30, "/meetings", "nav.meetings");
	}

}
