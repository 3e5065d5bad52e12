namespace GovBot.Cases.Reminders;

public static class RemindersSetup
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<Ladders>().AddScoped<StepBook>().AddScoped<IStepCases, IssueStepCases>().AddScoped<IStepCases, SummonsStepCases>().AddScoped<IStepCases, ConventionStepCases>().AddScoped<IStepCases, ConferenceStepCases>().AddScoped<IStepCases, MessageStepCases>().AddSingleton<MessageSteps>()
        .AddScoped<ReminderPeople>().AddScoped<ReminderClimb>().AddScoped<ReminderTelling>().AddScoped<ReminderWords>().AddSingleton<ReminderClock>().AddSingleton<ReminderSweep>()
        .AddScoped<ToldHistory>().AddSingleton<WeeklyDigest>().AddScoped<WeeklyWords>();
}
