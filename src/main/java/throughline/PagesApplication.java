package throughline;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import throughline.initiatives.boundary.InitiativePages;
import throughline.insights.boundary.WaveClosingPages;
import throughline.journeys.boundary.JourneyDefinitionPages;
import throughline.notices.boundary.NoticePages;
import throughline.notices.boundary.UnsubscribePages;
import throughline.organization.boundary.AccountPages;
import throughline.organization.boundary.PeoplePages;
import throughline.organization.boundary.SettingsPages;
import throughline.organization.boundary.SignInPages;
import throughline.organization.boundary.setup.SetUpPages;
import throughline.passages.boundary.EventPages;
import throughline.platform.jobs.JobPages;
import throughline.platform.languages.LanguagePages;
import throughline.platform.pages.PageProblemMapper;
import throughline.platform.pages.PageType;
import throughline.platform.pages.PageWriter;
import throughline.platform.pages.RefusedPage;
import throughline.platform.security.FormTokens;
import throughline.scorecards.boundary.CommentPages;
import throughline.scorecards.boundary.FunctionPages;
import throughline.scorecards.boundary.HomePages;
import throughline.scorecards.boundary.JourneyPages;
import throughline.scorecards.boundary.MethodPages;
import throughline.scorecards.boundary.OrganisationPages;
import throughline.surveys.boundary.AnswersImportPages;
import throughline.surveys.boundary.PrivacyPages;
import throughline.surveys.boundary.RespondPages;
import throughline.surveys.boundary.SurveyPages;
import throughline.surveys.boundary.WavePages;

/** All pages. */
@ApplicationPath("/")
public class PagesApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                FormTokens.class,
                PageProblemMapper.class,
                PageType.class,
                PageWriter.class,
                AccountPages.class,
                AnswersImportPages.class,
                CommentPages.class,
                EventPages.class,
                FunctionPages.class,
                HomePages.class,
                InitiativePages.class,
                JobPages.class,
                JourneyDefinitionPages.class,
                JourneyPages.class,
                LanguagePages.class,
                MethodPages.class,
                NoticePages.class,
                OrganisationPages.class,
                PeoplePages.class,
                PrivacyPages.class,
                RefusedPage.class,
                RespondPages.class,
                SetUpPages.class,
                SettingsPages.class,
                SignInPages.class,
                SurveyPages.class,
                UnsubscribePages.class,
                WaveClosingPages.class,
                WavePages.class);
    }
}
