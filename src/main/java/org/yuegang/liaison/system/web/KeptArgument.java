package org.yuegang.liaison.system.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.KeptForm;
import org.yuegang.liaison.system.KeptForms;

/**
 * Gives a controller method that asks for a {@link KeptForm} what the officer's lost session left at this address:
 * {@link KeptForm#NONE} unless it is to be shown. The page says in either case that it is there.
 */
@Component
class KeptArgument implements HandlerMethodArgumentResolver {

	/** What the frame says of a kept form, under this name in the model. */
	static final String NOTE = "keptNote";

	/** @param address where it is shown */
	record Note(KeptForm form, boolean shown, String address) {
	}

	private final KeptForms forms;

	private final CurrentOfficer current;

	KeptArgument(KeptForms forms, CurrentOfficer current) {
		this.forms = forms;
		this.current = current;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == KeptForm.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
		String address = KeptForms.address(asked);
		Optional<KeptForm> kept = this.forms.find(this.current.require().code(), address);
		boolean shown = asked.getParameter(KeptForms.SHOWN) != null;
		if (container != null && kept.isPresent()) {
			container.addAttribute(NOTE, new Note(kept.get(), shown, KeptForms.shown(address)));
		}
		return kept.filter(form -> shown).orElse(KeptForm.NONE);
	}

}
