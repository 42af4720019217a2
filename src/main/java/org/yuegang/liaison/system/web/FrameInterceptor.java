package org.yuegang.liaison.system.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.NavigationItem;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.SignedIn;
import org.yuegang.liaison.system.UnitNames;

/** Gives every page its {@link Frame}; answers without a page are left alone. */
@Component
class FrameInterceptor implements HandlerInterceptor {

	private final NodeIdentity node;

	private final UnitNames units;

	private final CurrentOfficer current;

	private final List<NavigationItem> navigation;

	private final Clock clock;

	FrameInterceptor(NodeIdentity node, UnitNames units, CurrentOfficer current,
			ObjectProvider<NavigationItem> navigation, Clock clock) {
		this.node = node;
		this.units = units;
		this.current = current;
		this.navigation = navigation.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
		this.clock = clock;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
			return;
		}
		Language language = Language.of(LocaleContextHolder.getLocale());
		SignedIn signedIn = this.current.signedIn().orElse(null);
		Officer officer = signedIn == null ? null : signedIn.officer();
		String path = path(request);
		page.addObject("frame",
				new Frame(language, List.of(Language.values()), this.node.unit(),
						this.units.name(this.node.unit(), this.clock.instant(), language),
						this.node.realm().equals("test"), officer, signedIn == null ? null : signedIn.previousSignIn(),
						links(officer, request.getRequestURI()), path));
	}

	private List<Frame.Link> links(@Nullable Officer officer, String path) {
		if (officer == null) {
			return List.of();
		}
		return this.navigation.stream()
			.filter(item -> item.roles().isEmpty() || officer.isAnyOf(item.roles()))
			.map(item -> new Frame.Link(item.path(), item.key(), path.equals(item.path())
					|| !item.path().equals("/") && path.startsWith(item.path() + "/")))
			.toList();
	}

	/** After an error the request's own path is that of the error page; the one before it is meant. */
	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = failed == null ? request.getRequestURI() : failed.toString();
		return request.getQueryString() == null || failed != null ? path : path + "?" + request.getQueryString();
	}

}
