import { deliverableServices, neededServices } from './find-service';

describe('kinds of service', () => {
  it('are delivered only where no other action records them', () => {
    expect(deliverableServices).toContain('counselling-session');
    expect(deliverableServices).not.toContain('needs-assessment');
    expect(deliverableServices).not.toContain('official-finding');
  });

  it('can be needed whoever records them, but never as a benefit or a campaign', () => {
    expect(neededServices).toContain('foster-care');
    expect(neededServices).not.toContain('social-assistance-scheme');
    expect(neededServices).not.toContain('information-leaflets');
  });
});
