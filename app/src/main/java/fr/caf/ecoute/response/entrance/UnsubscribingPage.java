package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.web.PageLanguage;

/** Before and after somebody says they want no more letters. */
record UnsubscribingPage(
    PageLanguage language, String consultationTitle, String action, boolean done) {}
