using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The hooks of one turn, called in the order of their registration.</summary>
internal sealed class TurnHooks
{
    private List<SendActivitiesHandler> _send;
    private List<UpdateActivityHandler> _update;
    private List<DeleteActivityHandler> _delete;

    public void Add(SendActivitiesHandler handler) => (_send ??= []).Add(handler);

    public void Add(UpdateActivityHandler handler) => (_update ??= []).Add(handler);

    public void Add(DeleteActivityHandler handler) => (_delete ??= []).Add(handler);

    public Task<ResourceResponse[]> SendAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> deliver, int next = 0)
        => _send is null || next == _send.Count
            ? deliver()
            : _send[next](context, activities, () => SendAsync(context, activities, deliver, next + 1));

    public Task<ResourceResponse> UpdateAsync(ITurnContext context, Activity activity, Func<Task<ResourceResponse>> deliver, int next = 0)
        => _update is null || next == _update.Count
            ? deliver()
            : _update[next](context, activity, () => UpdateAsync(context, activity, deliver, next + 1));

    public Task DeleteAsync(ITurnContext context, ConversationReference reference, Func<Task> deliver, int next = 0)
        => _delete is null || next == _delete.Count
            ? deliver()
            : _delete[next](context, reference, () => DeleteAsync(context, reference, deliver, next + 1));
}
